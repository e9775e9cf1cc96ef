import { Heading, Stack, Text } from '@forge/react';
import type { RequestStatus } from '../../contracts/portal';
import { MissingDetails } from './missing-details';
import { hostingWords } from './product-fields';
import { useReader } from './reader';

interface ProductLineProps {
  readonly product: RequestStatus['product'];
  readonly onCompleted: () => void;
}

/** The product the request is about; what is missing, as in a request by e-mail, can be told here (clause H3). */
export function ProductLine({ product, onCompleted }: ProductLineProps) {
  const { say } = useReader();
  const details = [product?.version, product?.hosting && say(hostingWords[product.hosting])].filter(Boolean);
  return (
    <Stack space="space.050" alignInline="stretch">
      <Heading as="h3" size="xsmall">
        {say('product.title')}
      </Heading>
      <Text>{product?.name ?? say('product.unknown')}</Text>
      {details.length > 0 && <Text color="color.text.subtle">{details.join(' · ')}</Text>}
      {!(product?.version && product.hosting) && <MissingDetails product={product} onCompleted={onCompleted} />}
    </Stack>
  );
}
