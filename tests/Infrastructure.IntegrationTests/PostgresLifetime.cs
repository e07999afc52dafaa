using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Infrastructure.IntegrationTests;

[SetUpFixture]
internal sealed class PostgresLifetime
{
    [OneTimeTearDown]
    public Task Stop() => PostgresServer.StopAsync();
}
