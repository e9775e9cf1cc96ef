import { navigate } from '../app/router.tsx';
import { ForgeFrame, type ForgeFrameProps } from '../bridge/host-frame.tsx';

/** A module of the app on one of these pages; where it leads to stays within them. */
export function AppFrame(props: Omit<ForgeFrameProps, 'onNavigate'>): JSX.Element {
  return <ForgeFrame {...props} onNavigate={(path) => navigate(path)} />;
}
