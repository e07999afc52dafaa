using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Nodes.SystemTests;

[SetUpFixture]
internal sealed class PostgresLifetime
{
    [OneTimeTearDown]
    public Task Stop() => PostgresServer.StopAsync();
}
