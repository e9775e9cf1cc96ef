import { everydayWords } from './everyday-words';
import { Remembered } from './remembered';

/**
 * Words that are not names although they are written with a capital letter, and names that are also words.
 * Everything is folded (lower case, no accents). A capitalised word in none of these lists is "unsure".
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Everyday words, greetings and verbs that a name or a nickname could be mistaken for. */
export const commonWords = list(`
a able about above access account across action active actually add after again against age ago agree ahead air all allow almost alone along
already also although always am among amount an analysis and angel another answer any anyone anything app apple april apr are area around art as
ask at attach august autumn available avoid away back bad bar base basic be bean bear because bed been before begin behind being believe below
best better between big bill bird bit black blank blue board body book both bottom box branch brand break bring brook brown browser bug build
built burn bush business but button buy by call came can cannot car card care carry case cash cause cell center certain chance change charge
charm chart chase chat check cheers child choose christian city claim class clean clear click clients close closing cloud code col cold college
color come coming common company complete condition config confirm connect contact content continue control cook copy correct cost could count
country course cover create crisp cross current cut daily data date dawn day days dead deal dean dear dec december decide deep default delay
delete dev did die different digital direct do does dog done down drive drop due during each early earth east easy edit eight either else em
email empty end english enough enter entry error even evening event ever every example except exit expect export extra eye face fact fail fair
faith fall false family far fast fatal feb february feel few field file fill filter final find fine fire first fish five fix fixed flag flow
follow food for force forest form forward found four fox frank free french fri friday friend from front full fun further future game gate gave
general german get give given glad global go goes going gold gone good got grace grant gray great green grey ground group grow guess had half
hall hand happen happy hard has have haven he head health hear heart heath heather heavy held hello help hence her here hey hi hidden high hill him his
history hit hold holiday holly home hope host hot hour hours house how however huge human hunt hunter i idea if image import in index info input
inside install instead into invalid iris is issue it item its itself ivy jade jan january jasmine job join joy july jul jump june jun just keep kept
key kind king know label lake lance land language large last late later latest law layer lead leaf learn least leave led left less let level
license light like lily limit line link list listed little live load local lock log long look lost lot love low lower luck made mail main make
man manager many map mar march margin mark marked market mason master match mate max may maybe me mean media medium meet member menu mercy message
method might miles mile mill miller mind mine minor minute miss mode model mon monday money month moon more morning most mount move much multi must my
name names near neat need never new news next nice night nine no node none noon nor normal north not note nothing notice nov november now null number oak object
oct october of off offer office often ok okay old olive on once one online only open option or orange order other our out output over own owner
pace pack page pages paid pair panel paper parent park parse part parts pass past patch path patience pay peak pearl people per perhaps permission person
phase pick piece pin pine place plain plan play please plugin point pool poppy port post power prefer press price prince print prior private problem
process product profile project proper public pull pure push put queen query question quick quiet quite radar raise ran range rate rather raw ray
reach read ready real really red reed refer regards release rely remain remove repeat reply report request reset rest result return rich ridge right ring
rise river road robin rock role roll room root rose round row ruby rule run running rush said sage same sand sandbox sat saturday save saw say says scene
school scope screen script sea search season sec second see seem seen select self send sent sep sept september series server service set setting seven
several shall shape share sharp she shop short should show side sign silver simple since single site six size skip sky sleep slow small smart snow so
sol solid some soon sort sound source south space spark special speed spring stage stand star start state status stay step sterling still stone stop store storm
strange street string strong sub such summer sun sunday sunny super support sure swift sync system tab table tag take taken talk target task taylor team tell ten
term test text than thank thanks that the their them then there these they thing think third this those three through thu thursday thus till
time tiny title to today together token told tomorrow too took top total touch tower town trace track trade tree trial tried trip true trust try
tue tuesday turn two type ui under union unit until up update upgrade upon upper urgent us use used user using valid value var very via victor view
virus visit void vote wait walk wall want ward warm warn was watch water way we weaver web wed wednesday week weeks weight well went were west what when
where whether which while white who whole why wide will william win window wing winter wish with within without wolf wood woods word work worker world worse
would write wrong year yes yesterday yet york you young your zero zone
je tu il nous vous le la les un une des du de et ou mais avec pour dans sur pas plus bonjour merci bien tout tous ici votre notre cela
ich du er sie wir ihr der die das ein eine und oder aber mit von zu im am auf nicht ist sind war hallo danke bitte auch noch nach bei wenn
el los las una y o pero con por para en es son hola gracias muy bien todo esta este como cuando
ein per non che di il lo gli ma ciao grazie sono come
`);

/** Technology, interface and process words that are rightly capitalised in a Bug. */
export const technicalWords = list(`
jira confluence atlassian bitbucket bamboo crowd forge connect marketplace trello statuspage opsgenie compass cloud server data center software service management
servicedesk portal request requests customer customers organization organizations agent agents approver approvers reporter assignee watcher watchers participant participants
issue issues epic epics story stories task tasks subtask sub-task bug bugs sprint sprints backlog board boards kanban scrum workflow workflows transition transitions
status statuses resolution priority severity component components version versions fix affects label labels summary description comment comments attachment attachments worklog worklogs
field fields custom screen screens scheme schemes permission permissions role roles group groups user users admin admins administrator administrators administration settings configuration
dashboard dashboards gadget gadgets filter filters subscription subscriptions notification notifications automation rule rules trigger triggers queue queues sla slas goal goals calendar calendars
space spaces page pages macro macros template templates blog export import csv xml json yaml html pdf excel word powerpoint outlook teams slack sharepoint onedrive gmail google chrome firefox
safari edge opera chromium brave internet explorer microsoft windows linux ubuntu debian centos red hat rhel suse fedora macos mac ios android iphone ipad apple intel amd arm aws azure gcp amazon
docker kubernetes helm nginx apache tomcat haproxy varnish cloudflare akamai java javascript typescript python ruby kotlin scala groovy perl bash powershell node nodejs npm yarn react vue angular
jquery spring hibernate maven gradle jdk jre openjdk temurin corretto zulu graalvm oracle mysql mariadb postgres postgresql sqlserver sqlite mongodb redis memcached elasticsearch lucene opensearch
kafka rabbitmq activemq jms ldap saml oauth openid sso okta keycloak onelogin auth adfs entra directory active kerberos tls ssl http https ftp sftp ssh smtp imap pop mapi dns dhcp tcp udp ip ipv
vpn proxy firewall loadbalancer rest soap graphql grpc api apis sdk cli ui ux gui url uri uuid guid id ids jwt cookie cookies session token tokens header headers body payload response webhook webhooks
endpoint endpoints resolver resolvers function functions module modules manifest bridge kit app apps addon addons plugin plugins osgi bundle bundles velocity quartz log logs logging console
debug info warn warning warnings error errors fatal exception exceptions nullpointerexception stacktrace trace cause caused typeerror referenceerror syntaxerror unicode utf ascii latin base timezone
europe america asia africa australia pacific atlantic utc gmt cet cest eet est edt pst pdt cst mst bst ist jst locale turkish english german french spanish italian portuguese polish dutch
romanian czech hungarian russian ukrainian japanese chinese korean vietnamese thai arabic hebrew swedish norwegian danish finnish greek gregorian iso rfc cve owasp gdpr wcag aria soc
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec am pm
open closed done todo progress waiting pending resolved cancelled canceled declined approved escalated reopened new old draft published archived
create edit delete save update cancel submit close reopen copy paste move clone link unlink share print preview publish restore enable disable add remove view select next back finish apply
project projects name key type types time date dates due start end created updated resolved first last total count average median percent hours minutes days business working holiday holidays
expected actual steps reproduce result results behaviour behavior observed workaround environment note notes question answer answers example examples thanks thank regards hi hello hey dear
yes no ok okay please also however because since when while after before then now it this that these those there here the a an i we you he she they our my your his her their its
if is are was were be been do does did can could should would will may might must not only just still even so but and or for with without from to in on at by of as
what which who where why how every each all any some none one two three four five six seven eight nine ten both either neither
sql jdbc odbc dsn orm dao dto crud http2 quic cors csp csrf xss xsrf dom css less sass svg png jpg jpeg gif webp mp4 zip tar gz
gb mb kb ghz ram cpu gpu ssd hdd nfs smb ntfs ext raid vm vmware esxi hyper kvm xen proxmox citrix rdp vnc
ci cd git github gitlab jenkins sonarqube artifactory nexus terraform ansible puppet chef grafana prometheus datadog splunk kibana logstash sentry newrelic dynatrace pagerduty zendesk salesforce hubspot servicenow sap
eclipse intellij idea vscode vim emacs postman insomnia curl wget insight assets tempo scriptrunner zephyr xray eazybi structure bigpicture
qa uat prod production staging test testing dev development sandbox demo trial live beta alpha ga lts eol hotfix patch release build snapshot
true false null undefined nan void string integer boolean array object map set list hash enum float double long
left right top bottom center middle up down header footer sidebar toolbar navbar menu dropdown checkbox radio button input textarea dialog modal popup tooltip tab tabs panel panels icon icons
runbook gateway loopback connected unknown certificate issuer subject validation pipeline deploy deployment deployed runner repo repository commit branch tag merge pull push hook hooks
mozilla gecko webkit applewebkit khtml trident presto mobile tablet desktop x11
license licence licenses licences licensed unlicensed entitlement subscription tier
sso scim mfa totp otp captcha
jsm jsw jwm jpd jql cql adf wiki markdown wysiwyg editor renderer renderers parser parsers scheduler job jobs cron lock cluster node nodes index indexing reindex cache caching heap gc thread threads pool connection connections
support helpdesk desk team ticket tickets
xcode resource resources application applications intent command commands interface interfaces photo photos location locations player setup login logout sign phone visual instrument instruments portrait
landscape launching launch launcher signal simulator emulator device devices animation interval manual recent reason shot crash crashed crashing restart restarting runtime register registering unable occasionally
preference preferences document documents music community discussion tutorial guide documentation doc docs download downloads upload uploads install installation installer uninstall upgrade upgrades downgrade migration migrate
overview detail details profile profiles avatar home inbox outbox mailbox reply forward draft drafts subject sender recipient recipients message messages mail mails email emails footer signature quote quoted
report reports chart charts graph graphs timeline gantt roadmap roadmaps milestone milestones estimate estimates original remaining spent logged velocity burndown capacity allocation resourcing planning plan plans
list lists grid row rows column columns cell cells header headers tree card cards swimlane swimlanes lane lanes detail view views layout layouts theme themes dark light mode modes color colour colors
key keys value values property properties attribute attributes parameter parameters argument option options setting default defaults custom global local shared private public internal external
search query queries expression condition conditions validator validators post pre after before copy source target destination origin parent child children sibling depth level levels
activity activities history audit event events listener listeners trigger action actions step steps stage stages phase process processes operation operations batch bulk import imports exports backup
account accounts password passwords credential credentials identity provider providers domain domains host hosts address addresses port ports route routes path paths file files folder folders directory
memory disk storage network bandwidth latency performance timeout timeouts retry retries limit limits quota quotas threshold rate usage metric metrics monitor monitoring health alert alerts
feature features request suggestion improvement enhancement requirement requirements specification spec use case cases scenario scenarios acceptance criteria
team teams member members owner owners manager managers lead leads viewer viewers editor editors author authors creator creators participant sharing share shared restricted restriction restrictions anonymous guest
english turkish locale language languages translation translations i18n l10n format formats number numbers decimal currency percent text paragraph heading bold italic underline strike bullet numbered
first second third next previous current latest oldest newest main primary secondary additional optional required mandatory unknown other others various several many most least
affected fixed reported tested verified confirmed reproduced approved rejected rejecting accepted assigned unassigned updated deleted removed added changed renamed moved copied archived
edition standard premium enterprise free team starter professional
node cluster instance instances environment environments server servers client clients browser browsers desktop laptop machine machines computer computers workstation terminal shell prompt
fix impact severity blocker critical major minor trivial highest high medium low lowest
grusse gruse gruß gruss liebe lieber viele beste besten freundliche freundlichen herzliche herr frau sehr geehrte geehrter damen herren guten tag morgen vielen dank
bonsoir salut cordialement cher chere monsieur madame maitre merci salutations saludos estimado estimada senor senora atentamente hola gentile cordiali saluti
iban bic swift luhn engine engines elapsed font fonts sms appdata programdata
christmas easter thanksgiving ramadan diwali halloween
`);

/** Countries and languages tell little about a customer and are often what a Bug is about. */
export const placesThatStay = list(`
chile peru argentina brazil mexico colombia canada usa america germany france spain italy portugal poland netherlands belgium austria switzerland sweden norway denmark finland
iceland ireland scotland england wales britain uk eu european romania bulgaria hungary czechia slovakia slovenia croatia serbia greece turkey russia ukraine israel egypt morocco
nigeria kenya india pakistan bangladesh china japan korea taiwan vietnam thailand singapore malaysia indonesia philippines australia zealand emea apac latam
`);

/** Mailboxes that are functions, not people. */
export const genericMailboxes = list(`
info support help helpdesk servicedesk service sales office contact mail email admin administrator root postmaster hostmaster webmaster noreply no-reply donotreply
it hr billing accounting accounts finance jira confluence atlassian team dev devops ops security abuse marketing press jobs career careers legal privacy test user
`);

/** Mail providers: their domain says nothing about the customer. */
export const mailProviders = list(`
gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk icloud.com me.com aol.com proton.me protonmail.com gmx.de gmx.net gmx.com web.de
t-online.de mail.com mail.ru yandex.ru yandex.com qq.com 163.com 126.com naver.com orange.fr free.fr wanadoo.fr laposte.net libero.it zoho.com fastmail.com
`);

/** Ordinary words that are first names as well: with a cue, or before a surname, they are names. */
export const namesThatAreWords = list(`
grace will mark may hope faith joy rose lily iris ivy dawn chase art bill frank rich dean page virginia paris jordan austin sydney april june august summer autumn amber ruby jade pearl
grant max pat jack robin christian angel victor miles carol daisy penny sky drew cliff earl ray rob dick hunter mason taylor scott brook brooks jasmine olive holly heather sandy kit rusty
li na min gul nur son tam van odd tor hala said hui bo lan dung mine gang ping ting ling long sole iman rio
mercy earnest gene guy herb lane lance major melody merit norm philip reed royal sterling ward wade basil bishop chance clay dale dallas destiny ernest field ford forest glen harmony
`);

/** A word that says nothing about anybody by itself. */
export function isOrdinary(foldedWord: string): boolean {
  return ordinary.of(foldedWord);
}

const ordinary = new Remembered((word) => commonWords.has(word) || technicalWords.has(word) || everydayWords.has(word));
