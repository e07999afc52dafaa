using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Common;

internal sealed class UnexpectedFailureTests
{
    private const string Internals = "what only the server knows";

    [Test]
    public async Task Is_told_by_a_problem_that_gives_nothing_away()
    {
        await using var api = await ApiFactory.CreateAsync(
            replaceServices: services => services.AddSingleton<IPasswordHasher, BrokenPasswordHasher>());
        using var visitor = api.CreateClient();

        using var response = await visitor.PostAsJsonAsync(
            "/api/v1/auth/login", new { email = ApiFactory.EmailOf("ann"), password = ApiFactory.Password });

        var problem = await response.AssertProblemAsync(HttpStatusCode.InternalServerError, "internal.unexpected");
        Assert.That(problem.Text("traceId"), Is.Not.Empty);
        var members = problem.EnumerateObject().Select(member => member.Name);
        Assert.That(members, Is.EquivalentTo(["type", "title", "status", "instance", "code", "traceId"]));
        Assert.That(problem.ToString(), Does.Not.Contain(Internals).And.Not.Contains("Exception"));
    }

    private sealed class BrokenPasswordHasher : IPasswordHasher
    {
        public string Decoy => "";

        public Task<Result<string>> HashAsync(string password, CancellationToken cancellationToken) =>
            throw new InvalidOperationException(Internals);

        public Task<Result<bool>> VerifyAsync(string hash, string password, CancellationToken cancellationToken) =>
            throw new InvalidOperationException(Internals);
    }
}
