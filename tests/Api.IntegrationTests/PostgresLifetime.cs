using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests;

[SetUpFixture]
internal sealed class PostgresLifetime
{
    [OneTimeTearDown]
    public Task Stop() => PostgresServer.StopAsync();
}
