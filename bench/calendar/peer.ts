/** A business calendar of Monday to Friday, 10:00 to 18:00 in New York, as somebody else reckons it. */
export interface Peer {
  readonly name: string;
  addMinutes(start: Date, minutes: number): Date;
  minutesBetween(from: Date, to: Date): number;
}

export const zone = 'America/New_York';
export const opensAt = '10:00';
export const closesAt = '18:00';
