using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Web.EndToEnd.Identity;

internal static class SecondFactors
{
    private const string Route = "/api/v1/users/me/second-factor";

    /// <summary>As on another device of the person, whose sessions in the browser end with it. Gives the recovery codes.</summary>
    public static async Task<string[]> TurnOnSecondFactorAsync(this ApiFactory api, string person)
    {
        using var elsewhere = await api.SignedInAsync(person);
        using var setUp = await elsewhere.PostAsJsonAsync($"{Route}/setup", new { password = ApiFactory.Password });
        var secret = (await setUp.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!;
        using var confirmed = await elsewhere.PostAsJsonAsync($"{Route}/confirm", new { code = new Authenticator(secret).Next() });
        var codes = (await confirmed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("recoveryCodes");
        return [.. codes.EnumerateArray().Select(code => code.GetString()!)];
    }
}
