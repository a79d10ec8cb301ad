declare module 'china-area-data' {
  /** Names by six digits, below the six digits of what they lie in. */
  const table: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default table;
}
