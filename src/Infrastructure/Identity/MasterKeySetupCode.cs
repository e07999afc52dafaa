using AssistantPlatform.Application.Identity;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class MasterKeySetupCode(MasterKey masterKey, IServer server, IOptions<PlatformSettings> platform) : ISetupCode
{
    public bool IsRequired => platform.Value.IsBehindProxy || Addresses.Any(address => !LoopbackAddress.Is(address));

    public string Text { get; } = ReadableCode.Of(masterKey.Derive("set-up code"));

    private ICollection<string> Addresses => server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
}
