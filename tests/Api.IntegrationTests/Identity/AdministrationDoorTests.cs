using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>Everything that administrators may do, as somebody else tries it.</summary>
internal sealed class AdministrationDoorTests
{
    private const string Door = "/api/v1/admin/registration";

    private ApiFactory _api = null!;
    private HttpClient _ada = null!;
    private HttpClient _ann = null!;
    private HttpClient _program = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ada = await _api.SignedInAsync("ada");
        _ann = await _api.SignedInAsync("ann");
        _program = _api.ProgramWith(await _ada.CreateApiKeyAsync());
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _program.Dispose();
        _ann.Dispose();
        _ada.Dispose();
        await _api.DisposeAsync();
    }

    public static IEnumerable<ApiOperation> Operations() =>
        ApiDocument.Operations().Where(operation => operation.IsAdministration);

    [TestCaseSource(nameof(Operations))]
    public async Task Is_closed_to_who_is_no_administrator(ApiOperation operation)
    {
        using var byPerson = await SendAsync(_ann, operation.Method, operation.PathWith(Guid.CreateVersion7()));
        using var byAdministratorsKey = await SendAsync(_program, operation.Method, operation.PathWith(Guid.CreateVersion7()));

        await byPerson.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await byAdministratorsKey.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
    }

    [TestCase($"{Door}/", 403)]
    [TestCase("/API/V1/Admin/Registration", 403)]
    [TestCase("/api/v1/%61dmin/registration", 403)]
    [TestCase("/api/v1/auth/../admin/registration", 403)]
    [TestCase("/api/v1//admin/registration", 404)]
    [TestCase("//api/v1/admin/registration", 404)]
    [TestCase("/api/v1/admin%2fregistration", 404)]
    [TestCase("/api/v1/admin%5cregistration", 404)]
    [TestCase($"{Door};x=/api/v1/auth/options", 404)]
    [TestCase($"{Door}.json", 404)]
    public async Task Stays_closed_however_its_address_is_written(string address, int status)
    {
        using var byPerson = await SendAsync(_ann, HttpMethod.Get, address);
        using var byAdministratorsKey = await SendAsync(_program, HttpMethod.Get, address);

        Assert.That((int)byPerson.StatusCode, Is.EqualTo(status));
        Assert.That((int)byAdministratorsKey.StatusCode, Is.EqualTo(status));
    }

    [TestCase("X-HTTP-Method-Override")]
    [TestCase("X-HTTP-Method")]
    [TestCase("X-Method-Override")]
    public async Task Takes_no_other_method_from_a_header(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Door);
        request.Headers.Add(header, "PUT");
        request.Content = JsonContent.Create(new { open = false });

        using var response = await _ada.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    [TestCase("HEAD")]
    [TestCase("TRACE")]
    [TestCase("OPTIONS")]
    public async Task Does_nothing_by_a_method_that_it_does_not_know(string method)
    {
        using var response = await SendAsync(_ann, new HttpMethod(method), Door);

        Assert.That((int)response.StatusCode, Is.AnyOf(403, 404, 405));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient caller, HttpMethod method, string address)
    {
        var server = caller.BaseAddress!.GetLeftPart(UriPartial.Authority);
        using var request = new HttpRequestMessage(method, new Uri(server + address));
        request.Content = method == HttpMethod.Get ? null : JsonContent.Create(new { });
        return await caller.SendAsync(request);
    }
}
