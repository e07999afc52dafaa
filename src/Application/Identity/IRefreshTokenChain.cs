namespace AssistantPlatform.Application.Identity;

/// <summary>Derives the successor of a refresh token: always the same one, and only for who holds the server's key.</summary>
public interface IRefreshTokenChain
{
    string SuccessorOf(string refreshToken);
}
