import { spansOf, type Recognizer } from '../scan';
import { Sign } from '../sign';

const address = /(?<![\w.])\d{1,3}(?:(?:\[\.\]|\(\.\)|\[dot\]|\.)\d{1,3}){3}(?![\w]|\.\d)/gi;
const host =
  /(?<![\w.-])[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,5}(?:\[\.\]|\(\.\)|\[dot\])[a-z\d-]{1,63}(?:(?:\[\.\]|\(\.\)|\[dot\]|\.)[a-z\d-]{1,63}){0,6}(?!\w)/gi;
const link = /(?<!\w)h(?:xx|\*\*|XX)ps?(?:\[:\]|:)\/\/[^\s"'<>]{2,300}/gi;

const dot = new Sign(/\[\.\]|\(\.\)|\[dot\]/i);
const scheme = new Sign(/h(?:xx|\*\*)p/i);

/** Addresses written so that nobody can press them: 10[.]24[.]3[.]17, wiki[.]example[.]com, hxxps://wiki.example.com. */
export const defanged: Recognizer = {
  name: 'defanged',
  cutsShields: true,
  find: (block) => [
    ...(dot.in(block)
      ? [
          ...spansOf(address, block, { kind: 'ip-address', label: 'ip', rule: 'defanged' }, (value) =>
            /[[(]/.test(value),
          ),
          ...spansOf(host, block, { kind: 'host', label: 'host', rule: 'defanged' }, (value) =>
            /[a-z]{2}/i.test(value),
          ),
        ]
      : []),
    ...(scheme.in(block) ? spansOf(link, block, { kind: 'url', label: 'link', rule: 'defanged' }) : []),
  ],
};
