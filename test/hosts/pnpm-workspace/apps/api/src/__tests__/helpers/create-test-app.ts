export async function createTestApp() {
  return { close: async () => {} }
}
