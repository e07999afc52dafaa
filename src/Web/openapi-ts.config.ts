import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: '../Api/openapi/v1.json',
  output: { path: 'src/api/gen' },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
});
