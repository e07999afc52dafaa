namespace AssistantPlatform.Api.Identity;

/// <param name="ExpiresIn">Seconds for which the access token is valid.</param>
/// <param name="RefreshToken">Null when it is in the cookie.</param>
internal sealed record TokenDto(string AccessToken, string TokenType, int ExpiresIn, string? RefreshToken);
