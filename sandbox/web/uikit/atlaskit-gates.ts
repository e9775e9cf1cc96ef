import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags/setBooleanFeatureFlagResolver';

/** Atlaskit asks Atlassian's feature gates; nobody answers them here, so that every gate is off, without a warning. */
setBooleanFeatureFlagResolver(() => false);
