import type { UnderstoodGroup } from './understood-in-programs';

/** Packages and classes of libraries that anybody can read, with the place in them that a stack names. */
export const understoodLibraries: UnderstoodGroup = [
  'java.|javax.|jakarta.|jdk.|sun.|kotlin.|scala.|org.|com.|io.|ch.qos|net.|reactor.|akka.|okhttp3.|groovy.|webwork.|oracle.'.split(
    '|',
  ),
  [
    /(?<![\w.])(?:java|javax|jakarta|jdk\.internal|sun|kotlin|scala|org\.(?:apache|springframework|hibernate|osgi|eclipse|postgresql|slf4j|junit|quartz|jboss|gradle|mariadb|h2|bouncycastle|codehaus|xml|w3c|json|aspectj|glassfish|joda|dom4j|elasticsearch|opensearch|mockito|ofbiz|tuckey|jdom|jooq|sqlite|firebirdsql|opensaml|owasp|yaml|thymeleaf|logback|graalvm|openjdk|mozilla|reactivestreams|checkerframework)|com\.(?:atlassian|onresolve|tempoplugin|almworks|xpandit|riadalabs|sun|google|fasterxml|mysql|zaxxer|h2database|microsoft|oracle|opensymphony|querydsl|amazonaws|azure|ibm\.db2|github\.benmanes|hazelcast|mchange|nimbusds|onelogin|thoughtworks|rometools|lowagie|itextpdf|squareup|ctc\.wstx|caucho|codahale)|io\.(?:netty|micrometer|opentelemetry|atlassian|projectreactor|vertx|lettuce|jsonwebtoken|swagger|grpc|quarkus|micronaut|sentry)|ch\.qos|net\.(?:sf|sourceforge|java|bytebuddy|minidev)|reactor|akka|okhttp3|groovy|webwork)(?:\.[a-z][a-z0-9_]{0,40}){1,10}(?:\.[A-Z][\w$]{0,80}){0,3}(?:\.[\w$<>]{1,60})?(?:\([A-Z]\w{0,60}\.java:\d{1,5}\))?(?![\w.-]*@)/g,
    /(?<![\w.])(?:java|javax|jakarta|org\.(?:postgresql|quartz|slf4j|hibernate|sqlite|h2|json)|com\.mysql|oracle\.jdbc|net\.sourceforge)(?:\.[a-z]{1,20}){0,4}(?:\.[A-Z][\w$]{0,80})(?:\.[\w$<>]{1,60}(?:\([A-Z]\w{0,60}\.java:\d{1,5}\))?)?(?![\w.-]*@)/g,
  ],
  'text',
];

/** Members of what every program in Java and in a browser has, and modules of Node. */
export const understoodMembers: UnderstoodGroup = [
  'math.|locale.|string.|integer.|bigdecimal.|arrays.|collections.|json.|object.|array.|number.|date.|promise.|system.|thread.|files.|paths.|charset.|standardcharsets.|timeunit.|zoneid.|localdate|zoneddatetime.|instant.|duration.|optional.|collectors.|uuid.|pattern.|intl.|console.|node:|catalina.|setenv.'.split(
    '|',
  ),
  [
    /(?<![\w.@/-])(?:Math|Locale|String|Integer|BigDecimal|Arrays|Collections|JSON|Object|Array|Number|Date|Promise|System|Thread|Files|Paths|Charset|StandardCharsets|TimeUnit|ZoneId|LocalDate|LocalDateTime|ZonedDateTime|Instant|Duration|Optional|Collectors|UUID|Pattern|Intl|console)\.[a-zA-Z]\w{1,40}(?![\w@-])/g,
    /(?<![\w:.-])node:(?:internal\/)?[a-z_]{2,20}(?:\/[a-z_]{2,30}){0,3}(?![\w/@.-])|(?<![\w.-])(?:catalina|setenv)\.(?:sh|bat|out)(?![\w-])/g,
  ],
  'text',
];

/** The same with the slashes of class files: `javax/ws/rs/core/Application`, `(Ljava/lang/String;)V`. */
export const understoodClassFiles: UnderstoodGroup = [
  ['java/', 'javax/', 'jakarta/', 'org/', 'com/', 'sun/'],
  [
    /(?<![\w/.])L?(?:java|javax|jakarta|sun|org\/(?:apache|springframework|hibernate|osgi|eclipse|slf4j|xml|w3c|json|joda)|com\/(?:atlassian|sun|google|fasterxml|oracle))(?:\/[a-z][a-z0-9_]{0,30}){1,8}\/[A-Z][\w$]{0,80}(?![\w/@])/g,
  ],
  'text',
];
