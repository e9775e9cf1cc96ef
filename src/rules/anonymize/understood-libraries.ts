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
