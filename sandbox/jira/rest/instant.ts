/** Jira's way to write an instant: ISO with milliseconds and an offset without colon, here always UTC. */
export function jiraInstant(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+0000');
}

/** JSM's DateDTO. */
export function deskDate(ms: number): Record<string, unknown> {
  const iso = new Date(ms).toISOString();
  return {
    iso8601: iso.replace(/\.\d+Z$/, '+0000'),
    jira: jiraInstant(ms),
    friendly: new Date(ms).toUTCString().replace(/:\d\d GMT$/, ' UTC'),
    epochMillis: ms,
  };
}
