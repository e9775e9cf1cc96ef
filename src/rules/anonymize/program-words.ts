/**
 * Words of programs that no dictionary of a language has: headers, keywords, commands, attributes, parts of file names.
 * In lower case; public facts of the platforms a request to a vendor of Atlassian apps is about.
 */
export const programWords: ReadonlySet<string> = new Set(
  `
arequestid anodeid asessionid asen ausername aaccountid atlassian atl traceid spanid requestid correlationid traceparent tracestate forwardedfor xff cf nosniff sameorigin hsts gzip deflate br keepalive userinfo useragent etag vary expires pragma nocache maxage charset multipart formdata urlencoded octet websocket upgradeinsecure
xsrf xsrftoken csrftoken authtoken authorised preflight cors referrer hostname hostnames hostport portnumber urls uri uris url querystring pathname pathinfo basename dirname filename filenames filepath fullpath classname classnames stylesheet tooltip dropdown checkbox lozenge typeahead autocomplete datepicker timepicker multiselect
const let var func fn def elif elsif endif endfor foreach async await yield lambda enum struct typedef typeof instanceof extends implements interface abstract static final volatile transient synchronized throws catch finally rethrow unhandled noop nan infinity bigint regexp stringify parseint parsefloat tostring valueof hasownproperty getelementbyid queryselector innerhtml onclick onload onerror addeventlistener localstorage sessionstorage settimeout setinterval promise resolve reject fetch xhr ajax json jsonp dom vdom jsx tsx useeffect usestate
varchar nvarchar bigint smallint datetime timestamp tinyint mediumint decimal numeric nullable autoincrement pkey fkey idx seq nextval currval pk fk uk ddl dml inner outer groupby orderby desc asc coalesce ifnull isnull concat substr substring rownum sysdate innodb myisam utf ucs collation charset errno sqlstate sqlcode sqlexception deadlock dbname dbuser dbo pg psql mysqld mysqldump postgres postgresql sqlplus tablespace rowid upsert
apiversion kind metadata namespace replicas replicaset statefulset daemonset configmap configmaps initcontainer crashloopbackoff imagepullbackoff oomkilled liveness readiness probe kubectl kubelet helm chart ingress nodeport clusterip pvc pv pods pod svc yaml yml toml ini cfg conf dockerfile entrypoint cmdline env envvar stdout stderr stdin tty pid ppid uid gid cpu mem vmem rss oom sigkill sigterm sighup systemctl journalctl systemd sudo chmod chown grep awk sed tail cat ls cd mkdir rm cp mv ps df du top netstat ifconfig ping traceroute nslookup dig curl wget scp rsync tar unzip gunzip ssh sshd vi nano bash zsh sh
jvm jdk jre jit gc xmx xms metaspace permgen safepoint threaddump heapdump hprof jstack jmap jcmd jfr jmx mbean classloader classpath javaagent javac jar war ear jsp jspa vm ftl servlet filterchain beanfactory applicationcontext autowired bean osgi bundle obr amps sal ao activeobjects jql cql atlaskit aui soy velocity webwork resolver forge manifest uikit customui connectapp descriptor nodejs lockfile npmrc eslint webpack vite rollup babel chunk chunks sourcemap polyfill minified bundlejs vendorjs runtimejs
dbconfig setenv serverxml webxml catalina logback jiraconfig confluencecfg properties mailhandler mailqueue sendmail smtp imap mbox mime inline eml dkim spf dmarc mx ehlo helo starttls bounce noreply mailer
saml sp idp acs metadata issuer assertion nameid relaystate audience redirect oidc pkce jwks jwt kid alg iss aud exp iat nbf jti scope scopes grant refresh bearer bind binddn basedn dn cn ou dc uid memberof objectclass samaccountname userprincipalname upn
lt gt amp nbsp quot px em rem vh vw rgb rgba hsl flex grid svg canvas iframe div span ul li ol td tr th thead tbody img href src alt onchange aria tabindex colspan rowspan zindex overflow webkit moz ms
ac nt bom tz wss handshake pkix keytool certification certpath kvs websocket websockets ipados ctrl shift esc hikari hikaripool luhn iban ttf woff otf eot dto dao pojo http2 http3 quic spdy proxypass tooltip unicode ascii latin mojibake ansi getter setter callback callbacks callee boundingclientrect getboundingclientrect onscroll onsubmit onfocus onblur onkeydown onkeyup onmousedown oninput
todo fixme wip repro mwe nvm lgtm afaik imho imo iirc fyi asap eta eod tbd tba wrt btw ie eg etc vs aka thx ty pls plz thanx tnx cheers mfg vg hth rtfm eol ootb
foo bar baz qux lorem ipsum dolor sit amet abc xyz asdf qwerty placeholder dummy
chevron kebab hamburger accordion carousel lightbox popover popup toast snackbar spinner skeleton stepper ribbon combobox listbox slider knob gutter gridline gridlines ellipsis glyph glyphs ligature kerning swatch crosshair marquee duedate startdate enddate esmtp swimlane swimlanes storypoints timesheet timesheets worklog worklogs burnup whiteboard whiteboards avatar avatars emoji emojis
heic heif avif tiff tif bmp cmyk srgb mpeg flac pptx odt ods rtf epub psd dxf dwg parquet ndjson jsonl ics ical vcard ghostscript imagemagick graphicsmagick libreoffice openoffice pandoc chromedriver geckodriver selenium puppeteer testng mockito pytest hamcrest jmeter gatling logcat crashlytics
cocoapods homebrew pipenv swagger openapi graphiql storybook deno vitest appium mitmproxy wkhtmltopdf phantomjs momentjs dayjs angularjs vuex redux mobx svelte nextjs nuxt tailwind postcss stylelint uglify swc pgbouncer pgpool seqscan savepoint wal binlog trigram tsvector nonce csprng argon pbkdf
webauthn fido passkey passkeys yubikey cryptography truststore truststores crl ocsp certbot letsencrypt sni alpn csr jitter semaphore livelock marshaller introspection opcode opcodes umlaut umlauts eszett diacritic diacritics cedilla cyrillic kanji hiragana katakana grapheme graphemes codepoint
codepoints surrogate surrogates bidi rtl ltr ideograph ideographs pinyin romaji hangul devanagari wallboard wallboards slideshow slideshows eyedropper dropzone screensaver techwriter techwriters sysadmin sysadmins intranets cherrypick lexorank jiraissue changeitem changegroup issuefunction samlsso
osuser nodeassociation propertyentry jiraaction storypoint opsbar affectsversion timetracking timespent timeoriginalestimate aggregatetimespent statuscategory screenscheme raspberry macbook imac chromebook chromebooks thinkpad dpi ppi mm cm endnote endnotes wraparound offbyone nightlies hotpatch
chroot cidr blocklist blocklisted webinar knowledgebase hotkey hotkeys keybinding keyup keypress mouseup mousedown trackpad scrollwheel doubleclick rightclick
ehcache samesite pseudocode autovacuum
stderr strace ltrace tcpdump wireshark har devtools incognito adblock chromium webkit gecko blink msedge firefox opera vivaldi
enospc enomem epipe eperm ehostunreach enetunreach eaddrinuse econnaborted ebadf eisdir enotfound eai enotdir emfile etimeout
changelog readme gitignore makefile dockerignore procfile package lock tsconfig jsconfig babelrc editorconfig
en de fr es it nl pt ru pl cs sv da fi tr uk ja ko zh
jira confluence bitbucket bamboo crowd fisheye crucible jsm jsw jwm jpd trello opsgenie statuspage
`
    .trim()
    .split(/\s+/),
);

/** Words that programs write together with others: `dbconfig`, `logfile`, `userid`. */
const joining = new Set(
  'db config cfg log logs id ids url uri api sql xml json html http https str dir tmp temp file files name names path key keys type types size count list map set time date data info text line code num user web app server service client host port node test error errors status state event events handler manager factory util utils impl base core main index item items view page panel field fields value values table row cell column link issue project board sprint filter query search cache job task queue thread pool session token auth login logout'.split(
    ' ',
  ),
);

/** Is it two such words written as one? Names of firms are joined too, which is why both halves have to be these. */
export function isJoinedProgramWord(word: string): boolean {
  for (let at = 2; at <= word.length - 2; at += 1)
    if (joining.has(word.slice(0, at)) && joining.has(word.slice(at))) return true;
  return false;
}
