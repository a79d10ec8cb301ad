/** What a credential allows, the least first; each may do what those before it may. */
export const roles = ['READER', 'CURATOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof roles)[number];

/** Who asks, as the history will name them. */
export interface Caller {
  readonly actor: string;
  /** Null: nobody in particular, who gave no credential. */
  readonly role: Role | null;
  /** Where a change is made that somebody else proposed: who, and in which proposal. */
  readonly proposed?: { readonly by: string; readonly id: string };
}

export const anonymous: Caller = { actor: 'anonymous', role: null };

export function isRole(text: unknown): text is Role {
  return roles.includes(text as Role);
}

export function suffices(role: Role | null, needed: Role): boolean {
  return role !== null && roles.indexOf(role) >= roles.indexOf(needed);
}
