/** Who is greeted, thanked or asked without being named. */
const anybody = new Set(
  `support team service desk helpdesk admin admins customer agent agents developers developer jira atlassian confluence all everyone everybody folks guys community vendor again colleague friends ladies gentlemen sir madam sirs
  me him her us them you myself anybody anyone somebody someone nobody both users people management colleagues it sales marketing finance legal hr operations security`.split(
    /\s+/,
  ),
);

/** Does the word stand for people without telling who they are? */
export function isSomebodyOrAnybody(lower: string): boolean {
  return anybody.has(lower);
}
