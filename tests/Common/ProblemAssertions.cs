using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AssistantPlatform.Tests.Common;

public static class ProblemAssertions
{
    /// <summary>Asserts a problem document with this status and code, and gives it back.</summary>
    public static async Task<JsonElement> AssertProblemAsync(
        this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo(code));
        return problem;
    }
}
