import type { Block } from '../block';
import { fold } from '../fold';
import { isNobodysWord } from '../nobodys-word';
import { spansOf, type Recognizer, type Span } from '../scan';
import { Sign } from '../sign';
import { keywordsOf } from '../keywords';

const home =
  /(?:[A-Za-z]:)?[\\/]{1,2}(?:Users|home|Documents and Settings|Benutzer|Utilisateurs|Usuarios)[\\/]{1,2}(?<value>[^\\/\s:*?"'<>|)(,;]{1,64})/dg;
const share = /(?<![\\\w])\\\\(?<value>[\w.-]{2,64})\\[\w$.-]{1,64}/dg;
/** The share itself, which is called after what lies there. */
const shareName = /(?<=(?<![\\\w])\\\\[\w.-]{2,64}\\)(?<value>[\p{L}\p{N}_$. -]{2,64})(?=\\|[\s"']|$)/dgu;
const dataFile =
  /(?<![\p{L}\p{N}/\\.-])(?<value>[\p{L}\p{N}_-]{2,100}\.(?:xlsx?|docx?|pptx?|pdf|csv|eml|msg|vsdx?|odt|ods|bak))(?:(?![\p{L}\p{N}]|\.(?:\p{Lu}\p{Ll}{1,30}|\p{Ll}{1,30})\p{Lu}|(?:\.\p{Ll}{1,20}){1,4}[=(])|(?=[をがはにでのともへや]))/dgu;
/** What programs write or need, named after the machine, the customer or the realm it is of. */
const madeFile =
  /(?<![\p{L}\p{N}\\.-])(?<value>[\p{L}\p{N}_-]{2,100}\.(?:hprof|keytab|p12|pfx|jks|dmp|har|ics|trc|evtx|tfstate|ovpn|rdp|ldif|ai|psd|indd|sketch|fig|dwg|step|stl|mpp|xmind|drawio|bpmn|pages|numbers|qtpl))(?![\p{L}\p{N}]|\.\p{L})/dgu;
const quotedFile =
  /["“«](?<value>[^"”»\n\\/]{2,100}\.(?:xlsx?|docx?|pptx?|pdf|csv|eml|msg|png|jpe?g|gif|mp4|mov|zip|vsdx?|odt|ods|bak))["”»]/dgiu;
const picture =
  /(?<![\p{L}\p{N}/\\.-])(?<value>[\p{L}\p{N}_-]{2,100}\.(?:png|jpe?g|mp4|mov|zip|7z|heic))(?:(?![\p{L}\p{N}])|(?=[をがはにでのともへや]))/dgu;
const shared = new Set(
  'public default shared all jira confluence bitbucket atlassian bamboo crowd tomcat ubuntu ec2-user root admin administrator node app apps runner runneradmin vagrant user users username you name me git jenkins postgres mysql oracle www-data vscode circleci travis forge'.split(
    ' ',
  ),
);

/** A data file named after what is in it; generic names stay. */
function tellsSomething(value: string): boolean {
  return !/^(?:export|import|data|test|sample|example|template|output|input|report|file|document|screenshot|image|log|logs|backup|entities|users|issues|attachment|untitled|book|sheet|jira|confluence|config|settings|results?|dump)s?[\d_-]{0,20}\.\w{3,4}$/i.test(
    value,
  );
}

const hasFile = keywordsOf(
  '.hprof|.keytab|.p12|.pfx|.jks|.dmp|.har|.ics|.trc|.evtx|.tfstate|.ovpn|.rdp|.ldif|.ai|.psd|.indd|.sketch|.fig|.dwg|.step|.stl|.mpp|.xmind|.drawio|.bpmn|.pages|.numbers|.qtpl|.xls|.doc|.ppt|.pdf|.csv|.eml|.msg|.vsd|.odt|.ods|.bak|.png|.jpg|.jpeg|.gif|.mp4|.mov|.zip|.7z|.heic',
);
const homeSign = new Sign(/[\\/](?:Users|home|Documents and|Benutzer|Utilisateurs|Usuarios)[\\/ ]/);
const file = { kind: 'path', label: 'file', rule: 'file-name', confidence: 'likely' } as const;

/** A part that nobody knows: `java_pid4711.hprof` and `keystore.jks` are called so everywhere. */
function isNamedAfter(value: string): boolean {
  const parts = value.replace(/\.\w+$/, '').split(/[^\p{L}]+/u);
  return parts.some((part) => part.length > 2 && isNobodysWord(fold(part)));
}

function files(block: Block): Span[] {
  return [
    ...spansOf(dataFile, block, file, tellsSomething),
    ...spansOf(madeFile, block, file, (value) => tellsSomething(value) && isNamedAfter(value)),
    ...spansOf(quotedFile, block, file, tellsSomething),
    ...spansOf(picture, block, file, (value) => tellsSomething(value) && !block.inCode && /[-_\d]/.test(value)),
  ];
}

/** User names in home directories, names of file servers and of documents. */
export const paths: Recognizer = {
  name: 'paths',
  cutsShields: true,
  find: (block) => [
    ...(homeSign.in(block)
      ? spansOf(
          home,
          block,
          { kind: 'path', label: 'user', rule: 'home-directory' },
          (value) => !shared.has(value.toLowerCase()) && !/^[<$%{[]/.test(value),
        )
      : []),
    ...(block.text.includes('\\\\')
      ? [
          ...spansOf(share, block, { kind: 'host', label: 'host', rule: 'file-share' }),
          ...spansOf(
            shareName,
            block,
            { kind: 'path', label: 'path', rule: 'file-share', spreads: false },
            isNamedAfter,
          ),
        ]
      : []),
    ...(hasFile.standIn(block) ? files(block) : []),
  ],
};
