import { ToolService } from "@/modules/tool/tool.service";

describe("ToolService", () => {
  it("is there", async () => {
    expect(ToolService).toBeDefined();
  });
});
