import { ButtonGroup } from '@atlaskit/button';
import Button from '@atlaskit/button/new';
import { Pressable } from '@atlaskit/primitives/compiled';
import { goTo, safeAddress } from './app-link.tsx';
import type { Part, Parts } from './forge-doc.ts';
import { plainProps, propsFor } from './forge-doc.ts';
import { wrapPart } from './wrap-part.ts';
import { styleOfXcss } from './xcss-style.ts';

const linkButton: Part = (doc, draw) => {
  const { href, target, shouldFitContainer, appearance, isDisabled, spacing } = plainProps(doc);
  const address = safeAddress(String(href ?? ''));
  const looks = { shouldFitContainer, appearance, spacing } as Partial<ReturnType<typeof propsFor<typeof Button>>>;
  return (
    <Button
      key={doc.key}
      {...looks}
      isDisabled={isDisabled === true || address === null}
      onClick={() => address !== null && goTo(address, target === '_blank')}
    >
      {draw(doc.children)}
    </Button>
  );
};

const pressable: Part = (doc, draw) => {
  const { xcss, ...props } = propsFor<typeof Pressable>(doc);
  return (
    <Pressable key={doc.key} {...props} style={styleOfXcss(xcss)}>
      {draw(doc.children)}
    </Pressable>
  );
};

export const actionParts: Parts = {
  Button: wrapPart(Button),
  LoadingButton: wrapPart(Button),
  LinkButton: linkButton,
  ButtonGroup: wrapPart(ButtonGroup),
  Pressable: pressable,
};
