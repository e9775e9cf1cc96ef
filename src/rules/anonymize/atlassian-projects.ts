/** Projects of Atlassian's own public tracker, as part of a pattern. */
export const atlassianProjects = '(?:(?:JRA|JSD|JSW|CONF|JAC|JPD)(?:SERVER|CLOUD)|BSERV|BCLOUD|FRGE)';
