const second = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60, s: 1 } as const;

/** Jira's way to write an effort, such as `1d 4h 30m`: days of eight hours, weeks of five days. */
export function workTime(seconds: number): string {
  let left = Math.max(0, Math.round(seconds));
  const parts: string[] = [];
  for (const [unit, length] of Object.entries(second)) {
    const count = Math.floor(left / length);
    if (count > 0) parts.push(`${count}${unit}`);
    left -= count * length;
  }
  return parts.join(' ') || '0m';
}

/** The seconds of an effort; a bare number is minutes. Null when it is written in no way Jira knows. */
export function workSeconds(text: string): number | null {
  const parts = text.trim().split(/\s+/);
  let seconds = 0;
  for (const part of parts) {
    const [, count, unit] = /^(\d+(?:\.\d+)?)([wdhms]?)$/.exec(part) ?? [];
    if (count === undefined) return null;
    seconds += Number(count) * (second[unit as keyof typeof second] ?? second.m);
  }
  return Math.round(seconds);
}
