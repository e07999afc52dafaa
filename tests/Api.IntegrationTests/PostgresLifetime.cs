using AssistantPlatform.Tests.Common;

// Starting a server for each test is most of the work, and one test cannot keep two cores busy.
// What reads the console, of which a process has one, is marked as not parallelizable.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]

namespace AssistantPlatform.Api.IntegrationTests;

[SetUpFixture]
internal sealed class PostgresLifetime
{
    [OneTimeTearDown]
    public Task Stop() => PostgresServer.StopAsync();
}
