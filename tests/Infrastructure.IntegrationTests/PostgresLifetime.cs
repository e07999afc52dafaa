using AssistantPlatform.Tests.Common;

// Many tests wait for a server to fail, or to come back. What listens to all traces of the process is not parallelizable.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]

namespace AssistantPlatform.Infrastructure.IntegrationTests;

[SetUpFixture]
internal sealed class PostgresLifetime
{
    [OneTimeTearDown]
    public Task Stop() => PostgresServer.StopAsync();
}
