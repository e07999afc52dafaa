using AssistantPlatform.Tests.Common;

// These tests wait more than they compute. Those that measure are not marked and have the machine for themselves.
[assembly: LevelOfParallelism(3)]

namespace AssistantPlatform.Nodes.SystemTests;

[SetUpFixture]
internal sealed class PostgresLifetime
{
    [OneTimeTearDown]
    public Task Stop() => PostgresServer.StopAsync();
}
