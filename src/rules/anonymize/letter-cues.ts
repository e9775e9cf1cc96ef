import { wordsOf } from './fold';
import { greetings, signOffs } from './letter-words';
import { wordSign, wordSignOf } from './word-sign';

/** What is said to be somebody's, and what somebody is said to do: alternatives of a pattern. */
export const belongings =
  'laptop|account|user|team|machine|browser|request|computer|mailbox|calendar|permission|permissions|profile|phone|desk';
export const sayings =
  'says|said|told|wrote|writes|reported|noticed|confirmed|tried|mentioned|asked|thinks|believes|wants|complained|called';

/** The words without which the patterns of `name-cues` match nothing: looked up first, because most blocks have none. */
export const cues = {
  greeting: wordSignOf(
    'hi hello dear hey good greetings hiya heya howdy yo selam salam moi terve selamat kia bonjour bonsoir salut cher chère hallo guten liebe lieber liebes sehr moin servus hola buen buenas buenos buenosdías buenasdías buenastardes buenostardes buenasnoches buenosnoches estimado estimada querido querida ciao buongiorno gentile olá prezado prezada caro cara cześć witam szanowny szanowna bună stimat stimată stimate merhaba sayın hej hei kære kjære hoi beste geachte ahoj dobrý здравствуйте привет xin chào',
  ),
  greetingInSmallLetters: wordSignOf('hi hello hey dear thx thanks ok thank cc'),
  signOff: wordSignOf(
    'regards wishes kindregards bestregards warmregards kindwishes bestwishes br kr best cheers thanks thank thx ty tnx sincerely respectfully yours cordialement bien merci salutations mit viele beste liebe schöne freundliche besten vielen mfg lg vg gruß gruss saludos un atentamente muchas gracias cordiali grazie saluti atenciosamente obrigado obrigada abraços pozdrawiam z cu mulțumesc o saygılarımla teşekkürler iyi med mvh hilsen venlig met groeten groetjes s с trân',
  ),
  letter: wordSign([...greetings, ...signOffs].flatMap((words) => wordsOf(words.replace(/\\/g, ''))[0]?.text ?? [])),
  title: wordSignOf(
    'dona ate kuya khun bu pak bapak ibu cik encik puan tuan dhr mevr fiu bai dra sra pane panem kolegyni kolegou mr mrs ms mx dr prof herr herrn frau mme mlle monsieur madame maître me señor señora sr sra don doña sig signor signora pan pani pana dl dna domnul doamna ing sir nurse officer professor doctor dott rev father sister',
  ),
  relation: wordSignOf(
    'colleague coworker worker boss manager lead leader admin administrator partner consultant contractor developer engineer analyst director owner wife husband son daughter mother father sister brother friend nurse doctor patient assistant secretary intern trainee student teacher ceo cto cfo cio ciso collègue kollege kollegin colega collega attn cc bcc contact ansprechpartner signed reported assigned written created approved sent forwarded author 担当 employee according ask asked told call called mail mailed email emailed inform informed notify notified spoke talk talked together behalf laut selon según meeting requested raised works ping thanks',
  ),
  header: wordSignOf('from to von an de'),
  speaker: wordSignOf(`${belongings} ${sayings} from`),
};

export type Cue = keyof typeof cues;
