import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { Part, Parts } from './forge-doc.ts';
import { propsFor } from './forge-doc.ts';
import { wrapPart } from './wrap-part.ts';

const panel: Part = (doc, draw) => (
  <TabPanel key={doc.key}>
    <div className="uikit-tab-panel">{draw(doc.children)}</div>
  </TabPanel>
);

export const tabParts: Parts = {
  Tabs: (doc, draw) => {
    const { id, ...props } = propsFor<typeof Tabs>(doc);
    return (
      <Tabs key={doc.key} {...props} id={id ?? doc.key}>
        {draw(doc.children)}
      </Tabs>
    );
  },
  TabList: wrapPart(TabList),
  Tab: wrapPart(Tab),
  TabPanel: panel,
};
