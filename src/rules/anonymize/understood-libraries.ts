import type { UnderstoodGroup } from './understood-in-programs';

/** Packages and classes of libraries that anybody can read, with the place in them that a stack names. */
const packages: UnderstoodGroup = [
  'java.|javax.|jakarta.|jdk.|sun.|kotlin.|scala.|org.|com.|io.|ch.qos|net.|reactor.|akka.|okhttp3.|groovy.|webwork.|oracle.|software.'.split(
    '|',
  ),
  [
    /(?<![\w.])(?:java|javax|jakarta|jdk\.internal|software\.amazon|sun|kotlin|scala|org\.(?:apache|springframework|hibernate|osgi|eclipse|postgresql|slf4j|junit|quartz|jboss|gradle|mariadb|h2|bouncycastle|codehaus|xml|w3c|json|aspectj|glassfish|joda|dom4j|elasticsearch|opensearch|mockito|ofbiz|tuckey|jdom|jooq|sqlite|firebirdsql|opensaml|owasp|yaml|thymeleaf|logback|graalvm|openjdk|mozilla|reactivestreams|checkerframework)|com\.(?:atlassian|onresolve\.scriptrunner\.(?:runner|canned|model|audit|jobs)|sun|google|fasterxml|mysql|zaxxer|h2database|microsoft|oracle|opensymphony|querydsl|amazonaws|azure|ibm\.db2|github\.benmanes|hazelcast|mchange|nimbusds|onelogin|thoughtworks|rometools|lowagie|itextpdf|squareup|ctc\.wstx|caucho|codahale)|io\.(?:netty|micrometer|opentelemetry|atlassian|projectreactor|vertx|lettuce|jsonwebtoken|swagger|grpc|quarkus|micronaut|sentry)|ch\.qos|net\.(?:sf|sourceforge|java|bytebuddy|minidev)|reactor|akka|okhttp3|groovy|webwork)(?:\.[a-z][a-z0-9_]{0,40}){1,10}(?:\.[A-Z][\w$]{0,80}){0,3}(?:\.[\w$<>]{1,60})?(?:\([A-Z]\w{0,60}\.java:\d{1,5}\))?(?![\w.-]*@)/g,
    /(?<![\w.])(?:java|javax|jakarta|org\.(?:postgresql|quartz|slf4j|hibernate|sqlite|h2|json)|com\.mysql|oracle\.jdbc|net\.sourceforge)(?:\.[a-z]{1,20}){0,4}(?:\.[A-Z][\w$]{0,80})(?:\.[\w$<>]{1,60}(?:\([A-Z]\w{0,60}\.java:\d{1,5}\))?)?(?![\w.-]*@)/g,
  ],
  'text',
];

/** Members of what every program in Java and in a browser has, and modules of Node. */
const members: UnderstoodGroup = [
  'smime.|winmail.|invite.|pg_hba.|-jdk1|viewpage.|editpage.|exportpage.|math.|locale.|string.|integer.|json.|object.|array.|number.|date.|promise.|system.|thread.|intl.|console.|node:|catalina.|setenv.'.split(
    '|',
  ),
  [
    /(?<![\w.@/-])(?:Math\.(?:round|floor|ceil|abs|max|min|random|pow|sqrt|trunc|sign|floorMod|toIntExact)|Locale\.(?:ROOT|US|UK|ENGLISH|GERMAN|GERMANY|FRENCH|FRANCE|ITALY|JAPAN|getDefault|setDefault|forLanguageTag)|JSON\.(?:parse|stringify)|Object\.(?:keys|values|entries|assign|freeze|fromEntries|prototype|defineProperty|create)|Array\.(?:from|isArray|of|prototype)|Number\.(?:parseInt|parseFloat|isInteger|isNaN|isFinite|toFixed)|String\.(?:valueOf|format|join|raw|prototype|replaceAll|toLowerCase|toUpperCase)|Date\.(?:now|parse|UTC|prototype)|Promise\.(?:all|race|any|allSettled|resolve|reject)|System\.(?:out|err|currentTimeMillis|nanoTime|getProperty|getenv|exit|gc)|Integer\.(?:parseInt|valueOf|MAX_VALUE|MIN_VALUE)|Thread\.(?:run|sleep|currentThread|join)|Intl\.(?:DateTimeFormat|NumberFormat|Collator|PluralRules|RelativeTimeFormat|ListFormat)|console\.(?:log|error|warn|info|debug|table|trace))(?![\w@-])/g,
    /(?<![\w:.-])node:(?:internal\/)?(?:_?assert|async_hooks|buffer|child_process|cluster|console|crypto|deps|dgram|diagnostics_channel|dns|errors|events|fs|http2?|https|_http_\w{4,8}|net|os|path|perf_hooks|process|promises|querystring|readline|stream|_stream_\w{4,12}|streams|string_decoder|test|timers|_?tls|_tls_\w{4,8}|tty|url|util|v8|vm|worker_threads|zlib|modules)(?:\/[a-z_]{2,30}){0,3}(?![\w/@.-])|(?<=\/)(?:view|edit|export)page\.action(?!\w)|(?<![\w.-])(?:smime\.p7[ms]|winmail\.dat|invite\.ics|pg_hba\.conf|bc(?:mail|prov|pkix|util|pg)-jdk1\d(?:on|to1\d))(?![\w-])|(?<![\w.-])(?:catalina|setenv)\.(?:sh|bat|out)(?![\w-])/g,
  ],
  'text',
];

/** The same with the slashes of class files: `javax/ws/rs/core/Application`, `(Ljava/lang/String;)V`. */
const classFiles: UnderstoodGroup = [
  ['java/', 'javax/', 'jakarta/'],
  [
    /(?<![\w/.])L?(?:java\/(?:lang|util|io|net|nio|sql|time|text|security|math|awt|beans|rmi)|(?:javax|jakarta)\/(?:ws|servlet|naming|xml|sql|mail|net|crypto|annotation|inject|persistence|validation|management|imageio|security|activation|ejb|jms))(?:\/[a-z][a-z0-9]{1,20}){0,4}\/[A-Z][\w$]{0,60}(?![\w/@])/g,
  ],
  'text',
];

/** Code that anybody can read, whoever runs it. */
export const understoodLibraries: readonly UnderstoodGroup[] = [packages, classFiles, members];
