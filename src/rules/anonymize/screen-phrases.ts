/** One pattern of many phrases: spaces or hyphens between their words, which begin in either case. */
function phrases(lines: string): string {
  return lines
    .trim()
    .replace(/(?<![\\A-Za-z])[A-Za-z](?=[A-Za-z])/g, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`)
    .replace(/\n/g, '|')
    .replace(/ /g, '[ -]');
}

/** Commands and fields whose first word is also somebody's name, or in no list: only with what follows them. */
const labels = phrases(`
Out of Office|Mark (?:as|all|for|complete|done|read|unread|resolved)(?: (?:as )?(?:done|read|unread|complete|completed|resolved|favou?rite|deletion|final))?|Grant (?:access|all|permissions?|consent)|Rich text(?: editor)?|Rich filters?|Bill of materials
(?:Max|Min)\\.? (?:width|height|rows|size|count|length|values?|age|items|results|columns|depth|number|users|lines|files|retries|zoom|\\d+)|Page (?:Break|Tree|Properties(?: Report)?|Layout|Info(?:rmation)?|History|Title|Restrictions|Numbers?|Setup|Views?|Attachments|Templates?|Index|Not Found|Up|Down)|(?:Match|Ignore) Case|Case (?:in)?sensitiv(?:e|ity)|Whole Words?(?: Only)?|(?:Long|Short) polling
(?:Young|Old|Tenured|Eden|Survivor) (?:Gen(?:eration)?|Space|GC|Collection)|Pause Young|Pause (?:Full|Remark|Cleanup)|Evacuation (?:Pause|Failure)|Full GC|Major, Minor|(?:Major|Minor) (?:versions?|release|update|upgrade|GC)|Fold/Unfold|Expand/Collapse|Expand all|Collapse all
Burn ?(?:down|up)(?: Charts?)?|Cumulative Flow(?: Diagram)?|(?:Pie|Bar|Line|Area|Control|Velocity|Gantt|Bubble|Radar|Donut|Doughnut) Charts?|Quick (?:Insert|Links?|Filters?|Search|Add|Create|Edit|Start|Actions?)|Smart (?:Links?|Values?|Commits?|Buttons?|Search|Quotes?)|(?:Reading|Watch|Task|To Do|Check) List|Won['’]?t (?:Fix|Do)|Heart ?beat
Story (?:Points?|Map|Type)|Epic (?:Link|Name|Colou?r|Status|Burndown)|Parent (?:Link|Issue|Page)|(?:Custom|Number|Date|Text|User|Select(?: List)?) Field|Issue (?:Links?|Navigator|Type|Key|View|Security|Collector)|Linked Issues?|Activity (?:Stream|Feed|Log)|(?:Original|Remaining) Estimate|Time (?:Spent|Tracking|Zone|Line)|(?:Due|Start|End|Created|Updated|Resolved|Release|Target) Date|(?:Fix|Affects|Affected) Versions?
Bulk (?:Change|Edit|Move|Delete|Import|Operations?)|(?:Advanced|Basic|Live|Full) Search|Saved Filters?|Space (?:Tools|Settings|Admin|Directory|Overview|Shortcuts)|Content Tools|Look (?:&|and) feel|(?:Dark|Light|Edit|View|Read|Safe|Compact|Kiosk|Private|Incognito|Presentation|Sandbox|Debug) Mode|High Contrast|Full (?:Screen|Width|Page)|(?:Left|Right|Top|Bottom|Main) (?:Sidebar|Side Bar|Column|Panel|Navigation|Nav|Bar|Margin)|(?:One|Two|Three|Four) Columns?
Drop ?zone|Drag (?:and|&) drop|Save (?:As|& close|and close|& new|changes|draft)|Select all|(?:Show|Read|Load|Learn|View|See) (?:more|less|all|details)|Try again|(?:Log|Sign) (?:in|out|up)|(?:Next|Previous|First|Last) Page|Table of Contents|Children Display|(?:Include|Excerpt) (?:Page|Include)|Code (?:Block|Snippet|Macro)|(?:Info|Note|Tip|Warning|Status|Expand|Panel|Chart|Roadmap) (?:Panel|Macro)|Recently (?:Updated|Viewed|Created)|Change (?:History|Log)|Release Notes|Quiet Hours|Rest of (?:the|it|our|my)|Fiscal Year|Pods? (?:IP|logs?|status)|Known Issues?|Getting Started|Best Practices?|Reading View|Print (?:Preview|Layout|View)|Blog Posts?|Home ?page|Quick ?look|Drop ?down
Rate Limit(?:ing|ed)?|Access (?:Denied|Control|Log|Token)|Permission Denied|File Not Found|Out of Memory|Stack Overflow|Connection (?:Refused|Reset|Closed|Pool|Timed out)|Request Timeout|Read timed out|Operation (?:Failed|Aborted|Not Permitted)|Bad Credentials|Build (?:Failure|Success|Failed)|Unknown (?:Error|Host|Source)|Null ?Pointer|Single Sign on|Two Factor|Open (?:Source|Telemetry|Search)|Load (?:Balancer|Average|Test)|Heap (?:Space|Dump|Size)|Thread (?:Dump|Pool)|Health Check|Service Worker|Content Security Policy|Cross Origin|Same Origin|Mixed Content|Local Storage|Session Storage|Dev Tools|Task Manager|Event (?:Viewer|Log|Loop)|Control Panel|Command (?:Line|Prompt)|Power ?Shell|Shared Drive|Start Menu|Screen (?:Reader|Saver|Shot|Scheme)
`);

/** Programs, systems and parts of them with capitals that elsewhere name firms and towns. */
const programs = phrases(`
Microsoft (?:Edge|Word|Excel|Teams|Office|Outlook|Windows|SQL Server|Entra|Azure|Exchange|Intune)|Internet Explorer|Google (?:Chrome|Drive|Docs|Sheets|Calendar|Analytics|Fonts|Workspace|Cloud)|Samsung Internet|Apple (?:Mail|Safari|Silicon)|Mozilla Thunderbird|ClamAV|Universal Plugin Manager|(?:Adobe )?Acrobat (?:Reader|Pro|DC)|(?:Cloud )?Migration Assistant|Service Desk Collaborators?|Visual Studio(?: Code)?|macOS (?:Big Sur|Monterey|Ventura|Sonoma|Sequoia|Catalina|Mojave|Tahoe)|Retina (?:displays?|screens?|MacBook)
Amazon (?:Linux|Aurora|RDS|S3|EKS|ECS|SES|EFS|CloudFront)|Red Hat(?: Enterprise Linux)?|Android Studio|Oracle (?:Linux|JDK|Database|DB|Java|\\d{2}c)|Oracle says|LibreOffice(?: (?:Calc|Writer|Impress|Draw))?|OpenOffice|Apache (?:Tomcat|HTTPD?|Kafka|Lucene|Solr|Ignite|Derby|POI|FOP|Batik|Tika|Velocity|Commons|Felix|Maven|Ant)|Spring (?:Boot|Framework|Security|MVC|context|beans?)|IntelliJ(?: IDEA)?|InnoDB|GitHub Actions|GitLab CI|Docker (?:Desktop|Compose|Hub|Swarm)|Cypress tests?|Cypress and Playwright|Elastic ?search|Open ?JDK|Ubuntu (?:Server|Jammy|Focal|Noble)|Debian (?:Bookworm|Bullseye|Buster)|Windows Server|SQL Server|Active Directory|Azure (?:AD|DevOps|Pipelines)|AWS Lambda|Power (?:BI|Automate|Query)|ORDER BY|GROUP BY|Jenkins (?:job|jobs|pipeline|pipelines|build|builds|agent|agents)|MS (?:Word|Excel|Teams|Office|Edge|SQL)
`);

/** What stands on the screens of Jira, Confluence and browsers, or names a program, in the capitals it has there: the first letter is one. */
export const screenPhrases = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?=[A-Z])(?:${labels}|${programs})(?![\\p{L}\\p{N}])`,
  'gu',
);
