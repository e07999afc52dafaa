import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: '../Api/openapi/v1.json',
  output: { path: 'src/api/gen' },
  plugins: [
    { name: '@hey-api/client-fetch', runtimeConfigPath: '../http', throwOnError: true },
    '@hey-api/typescript',
    { name: '@hey-api/sdk', responseStyle: 'data' },
  ],
});
