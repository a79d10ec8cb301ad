/** Weights are whole millionths, so that sums of them are exact and equal however they are added up. */
export const millionths = 1_000_000;

/** Whoever has more ties than this is everybody's partner, and tells nothing of two of them. */
export const hubTies = 250;

/** What a partner or an alliance of two weighs: the more ties it has, the less it says of any two of them. */
export function sharedPoints(ties: number): number {
  return Math.round(millionths / ties);
}

/** What being in one county weighs, in one prefecture, province or country, by level. */
export const regionPoints = [20_000, 50_000, 100_000, 200_000] as const;

/** What it weighs that one works with the industry of the other, once however many they are. */
export const industryPoints = 100_000;
