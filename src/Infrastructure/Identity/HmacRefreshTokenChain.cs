using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Infrastructure.Platform;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class HmacRefreshTokenChain(MasterKey masterKey) : IRefreshTokenChain
{
    private readonly byte[] _key = masterKey.Derive("refresh token successor");

    public string SuccessorOf(string refreshToken) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(refreshToken)));
}
