import type { UnderstoodGroup } from './understood-in-programs';

/** Packages and classes of libraries that anybody can read, with the place in them that a stack names. */
export const understoodLibraries: UnderstoodGroup = [
  'java.|javax.|jakarta.|jdk.|sun.|kotlin.|scala.|org.|com.|io.|ch.qos|net.|reactor.|akka.|okhttp3.|groovy.|webwork.|oracle.'.split(
    '|',
  ),
  [
    /(?<![\w.])(?:java|javax|jakarta|jdk\.internal|sun|kotlin|scala|org\.(?:apache|springframework|hibernate|osgi|eclipse|postgresql|slf4j|junit|quartz|jboss|gradle|mariadb|h2|bouncycastle|codehaus|xml|w3c|json|aspectj|glassfish|joda|dom4j|elasticsearch|opensearch|mockito|ofbiz|tuckey|jdom|jooq|sqlite|firebirdsql|opensaml|owasp|yaml|thymeleaf|logback|graalvm|openjdk|mozilla|reactivestreams|checkerframework)|com\.(?:atlassian|sun|google|fasterxml|mysql|zaxxer|h2database|microsoft|oracle|opensymphony|querydsl|amazonaws|azure|ibm\.db2|github\.benmanes|hazelcast|mchange|nimbusds|onelogin|thoughtworks|rometools|lowagie|itextpdf|squareup|ctc\.wstx|caucho|codahale)|io\.(?:netty|micrometer|opentelemetry|atlassian|projectreactor|vertx|lettuce|jsonwebtoken|swagger|grpc|quarkus|micronaut|sentry)|ch\.qos|net\.(?:sf|sourceforge|java|bytebuddy|minidev)|reactor|akka|okhttp3|groovy|webwork)(?:\.[a-z][a-z0-9_]{0,40}){1,10}(?:\.[A-Z][\w$]{0,80}){0,3}(?:\.[\w$<>]{1,60})?(?:\([A-Z]\w{0,60}\.java:\d{1,5}\))?(?![\w.-]*@)/g,
    /(?<![\w.])(?:java|javax|jakarta|org\.(?:postgresql|quartz|slf4j|hibernate|sqlite|h2|json)|com\.mysql|oracle\.jdbc|net\.sourceforge)(?:\.[a-z]{1,20}){0,4}(?:\.[A-Z][\w$]{0,80})(?![\w.-]*@)/g,
  ],
  'text',
];

/** What standards name: attributes and states of SAML, schemas of SOAP, answers of OAuth, LDAP and IMAP, what keeps a request from a cache. */
export const understoodStandards: UnderstoodGroup = [
  ['urn:o', 'schemas.', 'd_grant', '_=1', 'ldaperr', ', data ', 'authenticat'],
  [
    /(?<![\w:])urn:(?:oasis:names:tc:SAML:[12]\.\d:(?:status|nameid-format|attrname-format|ac:classes|bindings|cm|protocol|assertion|metadata):|oid:(?:0\.9\.2342|2\.5\.4|1\.3\.6\.1\.4\.1\.5923|1\.2\.840\.113\d{3})(?:\.\d{1,9}){1,4}(?![\w.]))/g,
    /(?<=schemas\.(?:xmlsoap\.org|microsoft\.com)\/)(?:(?:ws|soap|identity|claims|\d\d|20\d\d)\/){1,6}/g,
    /(?<!\w)(?:(?:invalid|unsupported)_grant(?:_type)?|AUTHENTICATE (?:PLAIN|LOGIN|XOAUTH2)|AUTHENTICATIONFAILED)(?!\w)/g,
    /(?<=[?&]_=)1\d{9}(?:\d{3})?(?!\w)|(?<=error code \d{1,2} - )[\dA-F]{8}: LdapErr: DSID-[\dA-F]{8}(?!\w)|(?<=, data [\da-f]{1,4}, )v[\da-f]{3,5}(?!\w)/g,
  ],
  'text',
];
