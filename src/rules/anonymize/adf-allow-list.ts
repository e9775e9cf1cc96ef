export type Parent = 'doc' | 'listItem' | 'blockquote' | 'panel' | 'cell';

/** What may stand inside what: platform fact, ADF schema "full". Anything else is unwrapped. */
export const fits: Readonly<Record<Parent, ReadonlySet<string>>> = {
  doc: new Set(['heading', 'codeBlock', 'bulletList', 'orderedList', 'blockquote', 'panel', 'table', 'rule']),
  listItem: new Set(['codeBlock', 'bulletList', 'orderedList']),
  blockquote: new Set(['codeBlock', 'bulletList', 'orderedList']),
  panel: new Set(['heading', 'codeBlock', 'bulletList', 'orderedList']),
  cell: new Set(['heading', 'codeBlock', 'bulletList', 'orderedList', 'blockquote', 'panel', 'rule']),
};
/** Nodes that stand in a line of text. */
export const inline = new Set([
  'text',
  'hardBreak',
  'mention',
  'inlineCard',
  'status',
  'date',
  'emoji',
  'mediaInline',
  'inlineExtension',
  'placeholder',
]);
/** Nodes whose content is taken and whose frame is left behind. */
export const unwrapped = new Set([
  'layoutSection',
  'layoutColumn',
  'mediaSingle',
  'mediaGroup',
  'doc',
  'listItem',
  'tableRow',
  'tableCell',
  'tableHeader',
  'taskList',
  'decisionList',
]);
export const panelTypes = new Set(['info', 'note', 'tip', 'warning', 'error', 'success']);
/** Languages a code block may say it is in: anything else could be anybody's word. */
export const codeLanguages = new Set(
  'abap actionscript ada arduino autoit c c++ cpp clojure coffeescript coldfusion csharp c# css cuda d dart delphi diff django dockerfile elixir erlang fortran foxpro go graphql groovy haskell haxe html http ini java javafx javascript js json jsx julia kotlin latex livescript lua markdown mathematica matlab nginx none objective-c objectivec objectpascal ocaml octave pascal perl php plain plaintext powershell prolog properties puppet python qml r racket restructuredtext rst ruby rust sass scala scheme scss sh shell bash smalltalk splunk sql standardml swift tcl tex text toml ts tsx typescript vala vbnet verilog vhdl visualbasic xml xquery yaml yml'.split(
    ' ',
  ),
);
