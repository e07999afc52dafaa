using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Web.EndToEnd;

[SetUpFixture]
internal sealed class PostgresLifetime
{
    [OneTimeTearDown]
    public Task Stop() => PostgresServer.StopAsync();
}
