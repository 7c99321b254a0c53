import { createTestApp } from './helpers/create-test-app'

describe('orders', () => {
  it('starts', async () => {
    const app = await createTestApp()
    await app.close()
  })
})
