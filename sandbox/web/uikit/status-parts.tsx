import Badge from '@atlaskit/badge';
import Lozenge from '@atlaskit/lozenge';
import ProgressBar, { SuccessProgressBar, TransparentProgressBar } from '@atlaskit/progress-bar';
import Spinner from '@atlaskit/spinner';
import { SimpleTag } from '@atlaskit/tag';
import Tooltip from '@atlaskit/tooltip';
import type { Part, Parts } from './forge-doc.ts';
import { propsFor, textOf } from './forge-doc.ts';
import { wrapPart } from './wrap-part.ts';

const bars = { success: SuccessProgressBar, inverse: TransparentProgressBar, default: ProgressBar };

const progressBar: Part = (doc) => {
  const { appearance = 'default', ...props } = propsFor<typeof ProgressBar>(doc);
  const Bar = bars[appearance as keyof typeof bars] ?? ProgressBar;
  return <Bar key={doc.key} {...props} />;
};

const badge: Part = (doc) => {
  const shown = textOf(doc);
  return (
    <Badge key={doc.key} {...propsFor<typeof Badge>(doc)}>
      {/^\d+$/.test(shown) ? Number(shown) : shown}
    </Badge>
  );
};

const tooltip: Part = (doc, draw) => (
  <Tooltip key={doc.key} {...propsFor<typeof Tooltip>(doc)}>
    <span className="uikit-tooltip-anchor">{draw(doc.children)}</span>
  </Tooltip>
);

export const statusParts: Parts = {
  Lozenge: wrapPart(Lozenge),
  Badge: badge,
  Tag: (doc) => <SimpleTag key={doc.key} {...propsFor<typeof SimpleTag>(doc)} />,
  SimpleTag: (doc) => <SimpleTag key={doc.key} {...propsFor<typeof SimpleTag>(doc)} />,
  TagGroup: (doc, draw) => (
    <div key={doc.key} role="group" className="uikit-tags">
      {draw(doc.children)}
    </div>
  ),
  Tooltip: tooltip,
  Spinner: wrapPart(Spinner),
  ProgressBar: progressBar,
};
