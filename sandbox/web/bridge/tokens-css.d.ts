declare module '@atlaskit/tokens/dist/esm/artifacts/themes/*' {
  const css: string;
  // eslint-disable-next-line import/no-default-export -- the package's own shape
  export default css;
}
