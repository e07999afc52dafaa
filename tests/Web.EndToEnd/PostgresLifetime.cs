using AssistantPlatform.Tests.Common;

// A browser draws what the last click asked for while another test's server starts.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]

namespace AssistantPlatform.Web.EndToEnd;

[SetUpFixture]
internal sealed class PostgresLifetime
{
    [OneTimeTearDown]
    public Task Stop() => PostgresServer.StopAsync();
}
