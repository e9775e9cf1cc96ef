import { isOrdinary } from './vocabulary';

const nobody =
  /^(?:anonymous|system|root|admin|administrator|guest|none|null|undefined|true|false|user|users|username|name|unknown|nobody|currentuser\S{0,2}|current|any|all|empty|string|text|varchar\S{0,6}|jira|confluence|atlassian|tomcat|postgres|sa|mysql|oracle|id|is|not|in|and|or|the|a|to|on|can|could|has|was|field|fields|customfield\S{0,10}|membersof\S{0,3}|component\S{0,3}|http|https|ldap|ldaps|cifs|project\S{0,3}|unassigned|automatic|default|self|this|arn)$/i;

/** Has the name a part of some length that is no ordinary word, in any form? */
export function isUnknownWord(value: string): boolean {
  return value
    .split(/[._-]/)
    .some(
      (part) => part.length > 2 && !isOrdinary(part) && !isOrdinary(part.replace(/(?:ies|es|s|ed|ing|er|ers)$/, '')),
    );
}

/** Groups and roles that every site has. */
const everySites =
  /^(?:service desk (?:customers?|team|collaborators?|agents?)|jira[- ](?:administrators|users|developers|software[- ]users|servicedesk[- ](?:users|agents)|core[- ]users)|confluence[- ](?:administrators|users)|(?:site|system|org)-(?:admins|administrators)|logged[- ]in[- ]users|project lead)$/i;

/** Could it be an account or a name of somebody, and not a placeholder, a program or a group that every site has? */
export function isSomebody(value: string): boolean {
  return !nobody.test(value.trim()) && !everySites.test(value.trim()) && !/^[\d.]+$/.test(value);
}

/** Accounts that every machine has. */
const everybodys =
  /^(?:root|git|admin|administrator|jira|confluence|ubuntu|ec2-user|debian|centos|azureuser|vagrant|user|deploy|app)$/i;

/** Does every machine have an account of this name? */
export function isEverybodys(value: string): boolean {
  return everybodys.test(value);
}
