using System.Net;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>The document says of every operation whether it opens to keys, and so it is.</summary>
internal sealed class ApiKeyScopeTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private HttpClient _program = null!;
    private HttpClient _scopeless = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
        _program = _api.ProgramWith(await _ann.CreateApiKeyAsync());
        var scopeless = await _ann.CreateApiKeyAsync();
        _scopeless = _api.ProgramWith(scopeless);
        await using var take = _api.Database.DataSource.CreateCommand(
            $"UPDATE identity.api_keys SET scopes = '{{}}' WHERE id = '{scopeless.Id()}'");
        await take.ExecuteNonQueryAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _scopeless.Dispose();
        _program.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    public static IEnumerable<TestCaseData> Operations()
    {
        var file = Path.Combine(TestDirectories.Checkout, "src", "Api", "openapi", "v1.json");
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                string[] accepted = [.. operation.Value.GetProperty("security").EnumerateArray()
                    .SelectMany(scheme => scheme.EnumerateObject()).Select(scheme => scheme.Name)];
                var address = path.Name.Replace("{id}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal);
                yield return new TestCaseData(operation.Name, address, string.Join(" or ", accepted))
                    .SetArgDisplayNames(operation.Value.GetProperty("operationId").GetString()!);
            }
        }
    }

    [TestCaseSource(nameof(Operations))]
    public async Task Opens_only_what_the_document_says(string method, string address, string accepted)
    {
        using var response = await SendAsync(_program, method, address);

        if (accepted == "Bearer")
        {
            await response.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        }
        else
        {
            Assert.That(await CodeOfAsync(response), Is.Not.AnyOf("identity.forbidden", "identity.api_key_invalid"));
        }
    }

    [TestCaseSource(nameof(Operations))]
    public async Task Opens_nothing_without_the_scope(string method, string address, string accepted)
    {
        using var response = await SendAsync(_scopeless, method, address);

        var expected = accepted switch
        {
            "Bearer" => "identity.forbidden",
            "Bearer or ApiKey" => "identity.scope_missing",
            _ => null,
        };
        if (expected is not null)
        {
            await response.AssertProblemAsync(HttpStatusCode.Forbidden, expected);
        }
    }

    [Test]
    public void Stay_closed_by_default()
    {
        var open = Operations().Where(operation => operation.Arguments[2] is "Bearer or ApiKey")
            .Select(operation => (string)operation.Arguments[1]!);

        Assert.That(open, Is.Not.Empty);
        Assert.That(open, Has.All.Match("^/api/v1/(conversations|messages|runs|models|areas)(/|$)"));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient program, string method, string address)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method is "post" or "patch")
        {
            request.Content = new StringContent("{}", null, "application/json");
        }

        return program.SendAsync(request);
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage response)
    {
        var isProblem = response.Content.Headers.ContentType?.MediaType == "application/problem+json";
        return isProblem ? JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Text("code") : null;
    }
}
