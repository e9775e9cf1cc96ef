import { accountIds } from './recognizers/account-ids';
import { adminPatterns } from './recognizers/admin-patterns';
import { bankNumbers } from './recognizers/bank-numbers';
import { buildServers } from './recognizers/build-servers';
import { commandNames } from './recognizers/command-names';
import { commandSecrets } from './recognizers/command-secrets';
import { cuedIds } from './recognizers/cued-ids';
import { databaseUsers } from './recognizers/database-users';
import { databases } from './recognizers/databases';
import { defanged } from './recognizers/defanged';
import { directories } from './recognizers/directories';
import { emailAddresses } from './recognizers/email-addresses';
import { handles } from './recognizers/handles';
import { hosts, knownHosts } from './recognizers/hosts';
import { hotNumbers } from './recognizers/hot-numbers';
import { identities } from './recognizers/identities';
import { issueKeys, privateKeys } from './recognizers/issue-keys';
import { jqlValues } from './recognizers/jql-values';
import { keyedRecords } from './recognizers/keyed-records';
import { knownFirstNames } from './recognizers/known-first-names';
import { legalForms } from './recognizers/legal-forms';
import { licences } from './recognizers/licences';
import { loneNames } from './recognizers/lone-names';
import { logUsers } from './recognizers/log-users';
import { machines } from './recognizers/machines';
import { nameCues } from './recognizers/name-cues';
import { namedSecrets } from './recognizers/named-secrets';
import { namedThings } from './recognizers/named-things';
import { networkAddresses } from './recognizers/network-addresses';
import { paths } from './recognizers/paths';
import { phones } from './recognizers/phones';
import { places } from './recognizers/places';
import { postalAddresses } from './recognizers/postal-addresses';
import { registeredNumbers } from './recognizers/registered-numbers';
import { secretAssignments } from './recognizers/secret-assignments';
import { secretTokens } from './recognizers/secret-tokens';
import { signatures } from './recognizers/signatures';
import { speakers } from './recognizers/speakers';
import { urls } from './recognizers/urls';
import { weakPasswords } from './recognizers/weak-passwords';
import type { Recognizer } from './scan';

/** Every way of finding something, the surest first: on equal ground the earlier one names what was found. */
export const recognizers: readonly Recognizer[] = [
  secretTokens,
  secretAssignments,
  weakPasswords,
  commandSecrets,
  namedSecrets,
  emailAddresses,
  accountIds,
  licences,
  privateKeys,
  bankNumbers,
  urls,
  knownHosts,
  networkAddresses,
  defanged,
  adminPatterns,
  identities,
  databases,
  databaseUsers,
  logUsers,
  directories,
  paths,
  hotNumbers,
  registeredNumbers,
  keyedRecords,
  jqlValues,
  cuedIds,
  handles,
  signatures,
  issueKeys,
  hosts,
  machines,
  buildServers,
  commandNames,
  phones,
  postalAddresses,
  nameCues,
  speakers,
  knownFirstNames,
  loneNames,
  places,
  legalForms,
  namedThings,
];

/** What must never stand in a finished public document; the final look uses only these. */
export const decisiveRecognizers: readonly Recognizer[] = [
  secretTokens,
  secretAssignments,
  weakPasswords,
  commandSecrets,
  namedSecrets,
  emailAddresses,
  accountIds,
  licences,
  privateKeys,
  bankNumbers,
  knownHosts,
  networkAddresses,
  defanged,
  adminPatterns,
  identities,
];
