/** What a page does for its frame; without one of these the app's call is refused as on Forge. */
export interface ForgeFrameCallbacks {
  /** Each `view.submit`, with the app's payload as it is. */
  readonly onSubmit?: (payload: unknown) => void;
  /** `view.close`, after the app's own onClose has run. */
  readonly onClose?: (payload: unknown) => void;
  /** `view.refresh`: the app changed something the page shows. */
  readonly onRefresh?: (payload: unknown) => void;
  /** `router.navigate` to a path of this site; without it the browser goes there. */
  readonly onNavigate?: (path: string) => void;
}
