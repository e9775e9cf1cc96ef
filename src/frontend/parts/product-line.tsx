import { Heading, Stack, Text } from '@forge/react';
import type { RequestStatus } from '../../contracts/portal';
import { hostingWords } from './product-fields';
import { useReader } from './reader';

/** The product the request is about; requests by e-mail have none yet (clause H3). */
export function ProductLine({ product }: { readonly product: RequestStatus['product'] }) {
  const { say } = useReader();
  const details = [product?.version, product?.hosting && say(hostingWords[product.hosting])].filter(Boolean);
  return (
    <Stack space="space.050">
      <Heading as="h3" size="xsmall">
        {say('product.title')}
      </Heading>
      <Text>{product?.name ?? say('product.unknown')}</Text>
      {details.length > 0 && <Text color="color.text.subtle">{details.join(' · ')}</Text>}
    </Stack>
  );
}
