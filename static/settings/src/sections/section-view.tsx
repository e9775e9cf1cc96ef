import type { SectionId } from '../draft/sections';
import { AnonymizerSection } from './anonymizer-section';
import { CalendarSection } from './calendar-section';
import { HolidaysSection } from './holidays-section';
import { LicencesSection } from './licences-section';
import { OutcomesSection } from './outcomes-section';
import { ProductsSection } from './products-section';
import { PromiseSection } from './promise-section';
import { RetentionSection } from './retention-section';
import { TermsSection } from './terms-section';

const views: Record<SectionId, () => React.JSX.Element> = {
  calendar: CalendarSection,
  holidays: HolidaysSection,
  promise: PromiseSection,
  products: ProductsSection,
  licences: LicencesSection,
  terms: TermsSection,
  outcomes: OutcomesSection,
  anonymizer: AnonymizerSection,
  retention: RetentionSection,
};

/** The section with that id. */
export function SectionView({ id }: { id: SectionId }) {
  const View = views[id];
  return <View />;
}
